"""What a copy of the program says of itself and of the machine, when all is well and when it is not."""
