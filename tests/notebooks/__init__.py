"""Tests of the book's chapters as notebooks."""
