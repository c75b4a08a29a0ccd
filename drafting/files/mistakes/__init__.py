"""What people leave or get wrong in the files that they write, in their own words."""
