package org.beian.web.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.beian.intake.ImportRefusal;
import org.beian.law.RequestRejected;
import org.beian.monitoring.DatabaseWrites;
import org.beian.web.page.frame.Requests;
import org.junit.jupiter.api.Test;

class FailureMapperTest {

    private final List<String> answered = new ArrayList<>();
    private final Requests call = new Requests();
    private boolean taken = true;
    private final FailureMapper mapper = new FailureMapper();

    FailureMapperTest() {
        mapper.request = call.request();
        mapper.writes =
                new DatabaseWrites() {
                    @Override
                    public boolean areTaken() {
                        return taken;
                    }
                };
        mapper.problems =
                new Problems() {
                    @Override
                    Response of(int status, String code) {
                        answered.add(status + " " + code);
                        return null;
                    }

                    @Override
                    Response of(RequestRejected declined) {
                        answered.add(declined.code());
                        return null;
                    }

                    @Override
                    String requestId() {
                        return "urn:uuid:of-the-test";
                    }
                };
    }

    @Test
    void tellsThatTheDatabaseTakesNoWrites() {
        for (String state : new String[] {"53100", "25006", "25502", "XSDG1"}) {
            mapper.toResponse(wrapped(new SQLException("no", state)));
        }
        mapper.toResponse(wrapped(new IOException("No space left on device")));
        assertThat(answered).hasSize(5).containsOnly("503 DATABASE_READ_ONLY");
    }

    /** The change at which a Derby ends has lost its connection. */
    @Test
    void tellsTheSameOfAChangeThatFailsMeanwhile() {
        taken = false;
        mapper.toResponse(wrapped(new SQLException("No current connection", "08003")));
        call.method = "POST";
        mapper.toResponse(wrapped(new SQLException("No current connection", "08003")));
        assertThat(answered).containsExactly("500 INTERNAL", "503 DATABASE_READ_ONLY");
    }

    @Test
    void tellsARefusalBeforeItsCause() {
        mapper.toResponse(
                ImportRefusal.IMPORT_NOT_STORED.causedBy(
                        new IOException("No space left on device")));
        assertThat(answered).containsExactly("IMPORT_NOT_STORED");
    }

    @Test
    void tellsALockConflictAndAnUnforeseenFailureApart() {
        mapper.toResponse(wrapped(new SQLException("deadlock", "40P01")));
        mapper.toResponse(wrapped(new SQLException("syntax", "42601")));
        assertThat(answered).containsExactly("503 BUSY", "500 INTERNAL");
    }

    private static RuntimeException wrapped(Exception cause) {
        return new EJBException(new PersistenceException(cause));
    }
}
