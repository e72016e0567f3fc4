"""The project's commands; they set up what they need and run on nothing but Python."""
