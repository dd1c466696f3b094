"""Webhook subscriptions in GraphQL: how far a subscriber has received the events."""

from hub import models
from resolvers import webhook_subscription as resolve
from schema.declare import column, derived, entity, one


@entity(models.WebhookSubscription)
class WebhookSubscription:
    """An address to which events are sent. Visible by role; the public sees none."""

    api_client = one("The program that subscribed.", "ApiClient", "api_client_id")
    delivered_to = derived(
        "Position of the last event that it took, a whole number in decimal digits.",
        str,
        resolve.delivered_to,
        nullable=False,
    )
    failures = column("How many deliveries in a row have failed.")
    next_attempt_at = column("When delivery is tried again; null if nothing is waiting.")
    disabled_at = column("When delivery was given up; null while it goes on.")
