package org.solidarites.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.Refusal;

class DatabaseFaultsTest {

    /** As Narayana tells of it: the database was killed between the last statement and the commit. */
    @ParameterizedTest
    @CsvSource({"57P01, UNAVAILABLE", "08006, UNAVAILABLE", "40001, CONFLICT", "23505, CONFLICT"})
    void aCommitThatFailsIsWhatTheDatabaseSaysOfIt(String state, CommonProblem kind) {
        XAException failed = new XAException(XAException.XA_RBROLLBACK);
        failed.initCause(new SQLException("FATAL", state));
        RollbackException rollback = new RollbackException("ARJUNA016053: Could not commit transaction.");
        rollback.addSuppressed(failed);

        assertThat(DatabaseFaults.find(new IllegalStateException(rollback)).map(Refusal::kind))
                .contains(kind);
    }

    @Test
    void theCauseCountsMoreThanWhatIsToldBeside() {
        IllegalStateException taken = new IllegalStateException(new SQLException("taken", "23505"));
        taken.addSuppressed(new SQLException("closed", "08006"));

        assertThat(DatabaseFaults.find(taken).map(Refusal::kind)).contains(CommonProblem.CONFLICT);
    }

    @Test
    void whatTheDatabaseHasNoPartInIsAFaultOfOurs() {
        IllegalStateException ours = new IllegalStateException("ours");
        ours.addSuppressed(new IllegalArgumentException("ours too"));

        assertThat(DatabaseFaults.find(ours)).isEmpty();
        assertThat(DatabaseFaults.find(null)).isEmpty();
    }
}
