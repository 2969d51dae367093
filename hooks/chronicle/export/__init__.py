"""What readers take away: the model as files in open formats. Pure functions of the model."""
