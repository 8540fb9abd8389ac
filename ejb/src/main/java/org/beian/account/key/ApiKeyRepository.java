package org.beian.account.key;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Repository of API keys. */
@ApplicationScoped
public class ApiKeyRepository {

    @Inject EntityManager em;

    public void add(ApiKey key) {
        em.persist(key);
    }

    public Optional<ApiKey> find(Long id) {
        return id == null ? Optional.empty() : Optional.ofNullable(em.find(ApiKey.class, id));
    }

    public Optional<ApiKey> byHash(String hash) {
        return em.createQuery("select k from ApiKey k where k.hash = :hash", ApiKey.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    public List<ApiKey> ofAccount(Long accountId) {
        return em.createQuery(
                        "select k from ApiKey k where k.accountId = :account order by k.id",
                        ApiKey.class)
                .setParameter("account", accountId)
                .getResultList();
    }
}
