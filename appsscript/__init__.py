"""What is installed at Google: the add-on's manifest, and the bridge for people without a Cloud project."""
