"""The English words of exercises and predictions."""
