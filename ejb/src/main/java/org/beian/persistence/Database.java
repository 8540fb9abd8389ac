package org.beian.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;

/** Hands the container's entity manager and connections to every bean by injection. */
@ApplicationScoped
class Database {

    @Produces
    @PersistenceContext(unitName = "beian")
    private EntityManager em;

    @Produces
    @Resource(lookup = "jdbc/beian")
    private DataSource source;
}
