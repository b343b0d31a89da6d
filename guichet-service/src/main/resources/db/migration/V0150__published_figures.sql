-- What was published of each day, so that it stays the same however often, and wherever, it is asked for.
CREATE TABLE published_figures (
    until   date    NOT NULL,
    format  integer NOT NULL,
    figures text    NOT NULL,
    CONSTRAINT published_figures_pk PRIMARY KEY (until, format)
);
