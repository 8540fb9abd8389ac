package org.beian.law;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Hands the container's entity manager to every bean by injection. */
@ApplicationScoped
class Database {

    @Produces
    @PersistenceContext(unitName = "beian")
    private EntityManager em;
}
