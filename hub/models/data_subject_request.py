"""Requests of persons about their own data, and by when they must be answered and done (Decree 356/2025).

Due days depend on the calendar of working days, so the command that records a request computes them; they
are kept, so that a later change of the calendar does not move a promise.
"""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, func, text
from sqlalchemy.orm import Mapped, mapped_column

from hub.models.base import Entity, Label, Vocabulary, classified, no_later, vocabulary


class DataSubjectRequestKind(Vocabulary):
    """What a person asks for."""

    ACCESS = Label("To see their data", "Xem dữ liệu của mình")
    RECTIFY = Label("To have data corrected", "Chỉnh sửa dữ liệu")
    ERASE = Label("To have data erased", "Xóa dữ liệu")
    RESTRICT = Label("To restrict the use of data", "Hạn chế xử lý dữ liệu")
    OBJECT = Label("To object to the use of data", "Phản đối xử lý dữ liệu")
    WITHDRAW = Label("To withdraw a consent", "Rút lại sự đồng ý")
    EXPORT = Label("To receive a copy of the data", "Nhận bản sao dữ liệu")


class DataSubjectRequestStatus(Vocabulary):
    """How far a request has come."""

    RECEIVED = Label("Received", "Đã tiếp nhận")
    ANSWERED = Label("Answered, not yet carried out", "Đã trả lời, chưa thực hiện")
    DONE = Label("Carried out", "Đã thực hiện")
    REFUSED = Label("Refused", "Từ chối")


class DataSubjectRequest(Entity):
    """One request: to be answered by `answer_due_on`, carried out by `act_due_on`, extended at most once."""

    __table_args__ = (
        Index(None, "person_id", "received_at", "id"),
        Index(None, "status", "act_due_on", "id"),
        CheckConstraint("extended_to > act_due_on AND extended_to <= act_due_on + 15", name="extended_to"),
        CheckConstraint("status <> 'REFUSED' OR reason IS NOT NULL", name="reason"),
        CheckConstraint("status <> 'DONE' OR done_at IS NOT NULL", name="done_at"),
        CheckConstraint("status = 'RECEIVED' OR answered_at IS NOT NULL", name="answered_at"),
        no_later("answer_due_on", "act_due_on"),
    )

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[DataSubjectRequestKind] = mapped_column(vocabulary(DataSubjectRequestKind))
    status: Mapped[DataSubjectRequestStatus] = mapped_column(
        vocabulary(DataSubjectRequestStatus), server_default=DataSubjectRequestStatus.RECEIVED.name
    )
    third_party: Mapped[bool] = mapped_column(server_default=text("false"))
    details: Mapped[str | None] = mapped_column(info=classified("B"))
    received_at: Mapped[datetime] = mapped_column(server_default=func.now())
    answer_due_on: Mapped[date]
    act_due_on: Mapped[date]
    extended_to: Mapped[date | None]
    answered_at: Mapped[datetime | None]
    done_at: Mapped[datetime | None]
    reason: Mapped[str | None] = mapped_column(info=classified("B"))
