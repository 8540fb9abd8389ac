package org.beian.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;

/** Producer of the container's entity manager and data source, for injection into every bean. */
@ApplicationScoped
class Database {

    @PersistenceContext(unitName = "beian")
    private EntityManager em;

    @Produces
    @Resource(lookup = "jdbc/beian")
    private DataSource source;

    @Produces
    EntityManager em() {
        return StatementLimit.on(em);
    }
}
