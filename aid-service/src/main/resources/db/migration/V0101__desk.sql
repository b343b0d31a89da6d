-- What this service knows of the city's desks, from their events.
CREATE TABLE desk (
    code  varchar(80) NOT NULL,
    state varchar(20) NOT NULL,
    CONSTRAINT desk_pk PRIMARY KEY (code)
);
