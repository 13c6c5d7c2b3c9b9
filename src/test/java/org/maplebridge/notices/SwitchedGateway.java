package org.maplebridge.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.maplebridge.petition.NoticeWay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A way out that a test opens and shuts: shut, it is not offered, and nothing is written for it. */
public final class SwitchedGateway implements NoticeGateway, AutoCloseable {

    /** One of each way in the shared context. */
    @Configuration(proxyBeanMethods = false)
    static class InTests {

        @Bean
        SwitchedGateway testSms() {
            return new SwitchedGateway(NoticeWay.SMS);
        }

        @Bean
        SwitchedGateway testMail() {
            return new SwitchedGateway(NoticeWay.EMAIL);
        }
    }

    private final NoticeWay way;
    private final List<Outgoing> tried = new ArrayList<>();
    private Function<Outgoing, Delivery> answer;
    private boolean deduplicates;

    SwitchedGateway(NoticeWay way) {
        this.way = way;
    }

    /** It takes whatever comes. */
    public SwitchedGateway open() {
        return open(message -> Delivery.SENT, false);
    }

    /** It refuses whatever comes. */
    public SwitchedGateway openButRefusing(String problem) {
        return open(message -> Delivery.refused(problem), false);
    }

    SwitchedGateway open(Function<Outgoing, Delivery> answering, boolean knowsRepetitions) {
        answer = answering;
        deduplicates = knowsRepetitions;
        tried.clear();
        return this;
    }

    List<Outgoing> tried() {
        return List.copyOf(tried);
    }

    /** Where it was asked to send something to. */
    public List<String> addresses() {
        return tried.stream().map(Outgoing::address).toList();
    }

    List<String> textsTo(String address) {
        return tried.stream()
                .filter(message -> message.address().equals(address))
                .map(Outgoing::body)
                .toList();
    }

    @Override
    public NoticeWay way() {
        return way;
    }

    @Override
    public boolean ready() {
        return answer != null;
    }

    @Override
    public boolean deduplicates() {
        return deduplicates;
    }

    @Override
    public Delivery send(Outgoing message) {
        tried.add(message);
        return answer.apply(message);
    }

    @Override
    public void close() {
        answer = null;
        tried.clear();
    }
}
