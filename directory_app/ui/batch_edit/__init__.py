"""The page where one field of several contacts is changed: what is asked, before and after."""
