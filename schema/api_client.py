"""API clients in GraphQL: programs of partners that call the hub. How they sign in has no field here."""

from hub import models
from schema.declare import column, entity, localised, many, one


@entity(models.ApiClient, default_order=("NAME_ASC",))
class ApiClient:
    """A program of an organisation that calls the hub. Visible by role; the public sees none."""

    name = localised("Its name", sort=True)
    organisation = one("The organisation that runs it.", "Organisation", "organisation_id")
    purpose = column("What it uses the hub for.")
    expires_at = column("Until when it may call the hub.")
    revoked_at = column("When it was locked out; null while it is not.")
    webhook_subscriptions = many("Where it has events sent.", "WebhookSubscription", "api_client_id")
