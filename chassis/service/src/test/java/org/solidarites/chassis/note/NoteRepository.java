package org.solidarites.chassis.note;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.AggregateRepository;
import org.solidarites.chassis.page.Cursor;

@ApplicationScoped
class NoteRepository extends AggregateRepository<Note> {

    List<Note> page(@Nullable String text, Optional<Cursor> after, int rows) {
        return find(
                        "(:all = true or text = :text) and id > :after order by id",
                        Parameters.with("all", text == null)
                                .and("text", String.valueOf(text))
                                .and("after", after.map(Cursor::id).orElse(new UUID(0, 0))))
                .range(0, rows - 1)
                .list();
    }
}
