"""New wording, as an amending act quotes it → provisions of the act that it goes into."""
