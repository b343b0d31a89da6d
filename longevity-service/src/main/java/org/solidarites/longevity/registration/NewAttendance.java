package org.solidarites.longevity.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Who came to a session, as far as it is known; noted again, it replaces what was noted. */
public record NewAttendance(@NotEmpty @Size(max = 500) List<@Valid @NotNull AttendanceEntry> entries) {}
