package org.beian.web.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.beian.account.signin.ClientNetwork;
import org.beian.web.body.SharedSlots.Share;
import org.beian.web.proxy.TrustedProxies;
import org.beian.web.signin.VisitorForms;

/**
 * Places for requests with a body on this node (F20). A body holds a server thread until its last
 * byte has arrived, however slowly; all places together are fewer than the server's 200 threads
 * (asadmin files), so that requests that only read find one. Who is known, by key or session, has
 * places of its own, which visitors cannot fill; so has a visitor whose body came with its headers,
 * as that of a browser's sign-in does. Forms of pages with files, which are kept in memory, have
 * few of their own: all of them fit into the least heap. Where a body is still to come, each
 * visitor and each network of a client has a share.
 */
@ApplicationScoped
public class BodySlots {

    private static final int WITH_FILE = 16;
    private static final int WITH_FILE_OF_ACCOUNT = 4;
    private static final int KNOWN = 96;
    private static final int OF_ACCOUNT = 64;
    private static final int PROMPT = 32;
    private static final int TO_COME = 32;
    private static final int OF_ADDRESS = 16;
    private static final int OF_VISITOR = 4;

    private final SharedSlots withFile = new SharedSlots(WITH_FILE);
    private final SharedSlots known = new SharedSlots(KNOWN);
    private final SharedSlots prompt = new SharedSlots(PROMPT);
    private final SharedSlots toCome = new SharedSlots(TO_COME);

    @Inject TrustedProxies proxies;

    /** The places from which a request takes one. */
    SharedSlots of(HttpServletRequest request) throws IOException {
        if (request.getUserPrincipal() != null) {
            return bringsFile(request) ? withFile : known;
        }
        return AnnouncedBody.hasArrived(request) ? prompt : toCome;
    }

    /** The shares that a request uses. */
    List<Share> shares(HttpServletRequest request) {
        if (request.getUserPrincipal() != null) {
            int most = bringsFile(request) ? WITH_FILE_OF_ACCOUNT : OF_ACCOUNT;
            return List.of(new Share(request.getUserPrincipal().getName(), most));
        }
        List<Share> shares = new ArrayList<>();
        shares.add(new Share(ClientNetwork.of(proxies.clientAddress(request)), OF_ADDRESS));
        VisitorForms.visitor(request)
                .ifPresent(visitor -> shares.add(new Share(visitor, OF_VISITOR)));
        return shares;
    }

    /** Whether a page's form comes with a file. */
    private static boolean bringsFile(HttpServletRequest request) {
        return MultipartReader.reads(request.getContentType())
                && request.getServletPath().endsWith(".xhtml");
    }
}
