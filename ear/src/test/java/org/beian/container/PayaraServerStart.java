package org.beian.container;

import java.io.IOException;
import org.beian.durability.PayaraServer;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * JUnit extension that starts the Payara Server before the adapter looks for it. It is called in
 * the server too, where the tests run, and then has nothing to do.
 */
public class PayaraServerStart implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        if (System.getProperty("beian.test.tier") != null) {
            System.setProperty(
                    "beian.test.adminPort", String.valueOf(PayaraServer.get().adminPort()));
        }
    }
}
