"""What can be done in a county beside entering values, as the history tells it."""

from __future__ import annotations

from app.language import Words

ACTS = Words(
    {
        "workspace_opened": "Workspace opened",
        "workspace_closed": "Workspace closed",
        "workspace_changed": "Workspace settings changed",
        "invited": "Invited",
        "invitation_sent_again": "Invitation sent again",
        "invitation_withdrawn": "Invitation withdrawn",
        "invitation_accepted": "Invitation accepted",
        "role_changed": "Role changed",
        "role_ended": "Role ended",
        "person_disabled": "Account disabled",
        "person_enabled": "Account enabled",
        "document_added": "Document added",
        "facilities_chosen": "Facilities of federal releases taken as the county’s own",
        "facilities_set_aside": "Facilities of federal releases set aside as not the county’s",
        "facilities_put_back": "Facilities of federal releases put back as not looked at",
        "figures_imported": "Figures imported from a file",
        "import_undone": "Import taken back",
        "warning_confirmed": "Unusual value confirmed",
        "certified": "Certified",
        "corrected": "Correction certified",
    }
)
