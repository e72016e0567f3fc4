"""The Korean words of exercises and predictions."""
