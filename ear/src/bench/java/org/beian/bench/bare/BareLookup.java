package org.beian.bench.bare;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Baseline of any answer that is read from the database: one statement by key. */
@ApplicationScoped
@Path("/lookups")
@Produces("application/json")
public class BareLookup {

    @Resource(lookup = "jdbc/beian")
    DataSource source;

    /** The row of the domain as the database keeps it. */
    @GET
    public String one(@QueryParam("domain") String domain) throws SQLException {
        try (Connection connection = source.getConnection()) {
            Object[] row =
                    Rows.read(
                            connection,
                            "select w.filing_number, w.content from icp_domain d join icp_website w"
                                    + " on w.id = d.website_id join icp_subject s on s.id = w.subject_id"
                                    + " where d.domain = ? and w.state = 'ACTIVE' and s.state = 'ACTIVE'",
                            domain);
            return "{\"number\":\"" + row[0] + "\",\"content\":" + row[1] + "}";
        }
    }
}
