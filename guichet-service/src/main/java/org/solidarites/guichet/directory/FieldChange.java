package org.solidarites.guichet.directory;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One field of an entry that changed.
 *
 * @param before what stood there, null where there was nothing
 * @param after what stands there since
 */
@Schema(name = "FieldChange")
public record FieldChange(
        @Schema(examples = "phone") String field,
        @Schema(examples = "02 40 99 27 01") @Nullable Object before,
        @Schema(examples = "02 40 99 27 00") @Nullable Object after) {

    /** What differs between two states of an entry, by the names of the fields; all that is known of a new one. */
    static List<FieldChange> between(@Nullable GuichetDetails before, GuichetDetails after) {
        return Arrays.stream(GuichetDetails.class.getRecordComponents())
                .map(field -> new FieldChange(
                        field.getName(), before == null ? null : read(field, before), read(field, after)))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    private static @Nullable Object read(RecordComponent field, GuichetDetails details) {
        try {
            return field.getAccessor().invoke(details);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a component of a record can not be read: " + field.getName(), e);
        }
    }
}
