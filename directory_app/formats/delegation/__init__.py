"""The documents of a delegation: sheet, sign-in sheet, badges, accreditation list, phone list."""
