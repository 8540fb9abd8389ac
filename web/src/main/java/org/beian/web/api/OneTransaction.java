package org.beian.web.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import java.util.concurrent.Callable;

/** Transaction boundary around a change and the storing of its response. */
@Stateless
@PermitAll
public class OneTransaction {

    public <T> T run(Callable<T> change) {
        try {
            return change.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new EJBException(e);
        }
    }
}
