"""The console's addresses, all under /desk/."""

from __future__ import annotations

from django.urls import path, re_path

from warmdesk.console.views import articles, autonomy, figures, gaps, inbox, live, owner, session, steps, tasks

app_name = "console"
urlpatterns = [
    path("sign-in", session.login_page, name="login"),
    path("enter/<str:token>", session.enter, name="enter"),
    path("sign-out", session.leave, name="leave"),
    path("password", session.password_page, name="password"),
    path("", inbox.inbox, name="inbox"),
    path("inbox/<slug:view>/", inbox.view_page, name="view"),
    path("inbox/<slug:view>/rows", inbox.rows, name="rows"),
    path("c/<uuid:public_id>/", inbox.conversation_page, name="conversation"),
    path("c/<uuid:public_id>/pane", inbox.conversation_pane, name="pane"),
    path("c/<uuid:public_id>/say", steps.say, name="say"),
    path("c/<uuid:public_id>/drafts/<int:draft_id>/reject", steps.reject, name="reject_draft"),
    path("c/<uuid:public_id>/typing", steps.typing, name="typing"),
    path("c/<uuid:public_id>/teach", steps.teach, name="teach"),
    path("c/<uuid:public_id>/decline", steps.decline_offer, name="decline"),
    path("c/<uuid:public_id>/assign", steps.assign, name="assign"),
    re_path(r"^c/(?P<public_id>[0-9a-f-]{36})/(?P<step>take|give-back|resolve|reopen)$", steps.step, name="step"),
    path("live-ticket", live.live_ticket, name="live_ticket"),
    path("heard", live.heard, name="heard"),
    path("presence", live.presence, name="presence"),
    path("tasks/", tasks.tasks_page, name="tasks"),
    path("tasks/<int:task_id>/done", tasks.task_done, name="task_done"),
    path("figures/", figures.figures_page, name="figures"),
    path("figures.csv", figures.figures_csv, name="figures_csv"),
    path("figures.json", figures.figures_json, name="figures_json"),
    path("gaps/", gaps.gaps_page, name="gaps"),
    path("gaps/<int:message_id>/draft", gaps.draft_gap, name="draft_gap"),
    path("drafts/<slug:key>", gaps.draft_page, name="draft"),
    path("drafts/<slug:key>/approve", gaps.approve_page, name="approve_draft"),
    path("drafts/<slug:key>/discard", gaps.discard_page, name="discard_draft"),
    path("articles/", articles.articles_page, name="articles"),
    path("articles/<slug:key>", articles.article_page, name="article"),
    path("autonomy/", autonomy.autonomy_view, name="autonomy"),
    path("autonomy/assistant", autonomy.switch_all, name="autonomy_all"),
    path("autonomy/topics/<slug:key>/switch", autonomy.switch_one, name="autonomy_topic"),
    path("autonomy/topics/<slug:key>/level", autonomy.level, name="autonomy_level"),
    path("autonomy/topics/<slug:key>/alone", autonomy.alone, name="autonomy_alone"),
    path("autonomy/proposals/<int:proposal_id>", autonomy.proposal, name="autonomy_proposal"),
    path("settings/", owner.settings_page, name="settings"),
    path("settings/assistant", owner.switch_assistant, name="switch_assistant"),
    path("settings/topics/<slug:key>", owner.switch_topic, name="switch_topic"),
    path("settings/people/<int:person_id>/link", owner.invite_person, name="invite"),
    path("settings/inboxes/<slug:key>", owner.origins, name="origins"),
    path("settings/inboxes/<slug:key>/secret", owner.new_secret, name="new_secret"),
]
