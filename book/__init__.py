"""What turns the chapters in docs/ into a site."""
