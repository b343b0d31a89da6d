package org.solidarites.chassis.note;

import jakarta.enterprise.context.ApplicationScoped;
import org.solidarites.chassis.aggregate.AggregateRepository;

@ApplicationScoped
class NoteRepository extends AggregateRepository<Note> {}
