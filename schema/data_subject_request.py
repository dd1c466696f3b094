"""Requests of persons about their own data in GraphQL: what was asked, and by when it must be done."""

from hub import models
from schema.declare import column, entity, one


@entity(models.DataSubjectRequest, default_order=("RECEIVED_AT_DESC",))
class DataSubjectRequest:
    """A person asks something about their own data. Visible by role; the public sees none."""

    person = one("Who asks.", "Person", "person_id")
    kind = column("What is asked for.", filterable=True)
    status = column("How far it has come.", filterable=True)
    third_party = column("Whether somebody else, who was given the data, must act too.")
    received_at = column("When it came.", sort=True)
    answer_due_on = column("Last day on which it must be answered.")
    act_due_on = column("Last day on which it must be carried out.", filterable=True)
    extended_to = column("The new last day, if the time was extended; null if not.")
    answered_at = column("When it was answered; null before that.")
    done_at = column("When it was carried out; null before that.")
