"""Letters and words of Arabic; knows nothing about news."""
