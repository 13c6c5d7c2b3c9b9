package org.maplebridge.notices;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.maplebridge.petition.NoticeWay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The ways out that are set up here. */
@Component
public class Gateways {

    private final List<NoticeGateway> gateways;

    /** There may be none at all: a rehearsal has none. */
    Gateways(ObjectProvider<NoticeGateway> gateways) {
        this.gateways = gateways.orderedStream().toList();
    }

    /** What residents can choose from beside their page. */
    public List<NoticeWay> offered() {
        return Arrays.stream(NoticeWay.values()).filter(this::offers).toList();
    }

    public boolean offers(NoticeWay way) {
        return of(way).isPresent();
    }

    Optional<NoticeGateway> of(NoticeWay way) {
        return gateways.stream()
                .filter(gateway -> gateway.way() == way && gateway.ready())
                .findFirst();
    }
}
