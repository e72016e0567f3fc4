"""How the exercises and predictions of each chapter are judged."""
