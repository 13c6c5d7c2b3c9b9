package org.maplebridge.suggestion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.maplebridge.categories.Categories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps what was learned in memory. Nothing is read before somebody asks; who asks first gets suggestions by the names in the
 * tree, and a thread of its own learns from the decisions meanwhile. It learns anew when it is asked more than an hour
 * later, or when the tree changed.
 */
@Component
class LearnedSubjects {

    private static final Logger LOG = LoggerFactory.getLogger(LearnedSubjects.class);

    private static final int MOST = 5_000;
    private static final int FEWEST_TESTED = 10;
    private static final int MOST_TESTED = 300;
    private static final int SUGGESTED = 3;
    private static final long FRESH = TimeUnit.HOURS.toNanos(1);

    private record Learned(List<String> tree, SubjectIndex index, Accuracy accuracy, long at, boolean decisions) {

        boolean fresh() {
            return decisions && System.nanoTime() - at < FRESH;
        }
    }

    private final Categories categories;
    private final DecidedCategories decidedCategories;
    private final AtomicBoolean learning = new AtomicBoolean();
    private volatile Learned learned;

    LearnedSubjects(Categories categories, DecidedCategories decidedCategories) {
        this.categories = categories;
        this.decidedCategories = decidedCategories;
    }

    SubjectIndex index() {
        return current().index();
    }

    Accuracy accuracy() {
        return current().accuracy();
    }

    private Learned current() {
        List<String> tree = categories.all();
        Learned known = learned;
        if (known == null || !known.tree().equals(tree)) {
            known = ofNames(tree);
        }
        if (!known.fresh() && learning.compareAndSet(false, true)) {
            Thread thread = new Thread(this::learnBeside, "category-suggestions");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        }
        return known;
    }

    private synchronized Learned ofNames(List<String> tree) {
        if (learned == null || !learned.tree().equals(tree)) {
            SubjectIndex names = index(tree, List.of());
            learned = new Learned(tree, names, Accuracy.NONE, System.nanoTime(), false);
        }
        return learned;
    }

    private void learnBeside() {
        try {
            learn();
        } catch (RuntimeException e) {
            LOG.warn("Nothing was learned from decided categories; suggestions stay as they are", e);
        } finally {
            learning.set(false);
        }
    }

    /** Reads what was decided and puts it to use. */
    void learn() {
        List<String> tree = categories.all();
        List<Decided> decided = decidedCategories.latest(MOST, SubjectIndex.LENGTH);
        SubjectIndex index = index(tree, decided);
        Accuracy accuracy = accuracy(tree, decided, index.learnedFrom());
        learned = new Learned(tree, index, accuracy, System.nanoTime(), true);
    }

    private static SubjectIndex index(List<String> tree, Collection<Decided> decided) {
        return new SubjectIndex(new Subjects(tree), EverydayWords.shipped(), decided);
    }

    /** The newest fifth, guessed from the rest. */
    private static Accuracy accuracy(List<String> tree, List<Decided> newestFirst, int learnedFrom) {
        int tested = Math.min(MOST_TESTED, newestFirst.size() / 5);
        if (tested < FEWEST_TESTED) {
            return new Accuracy(learnedFrom, 0, 0, 0);
        }
        SubjectIndex older = index(tree, new ArrayList<>(newestFirst.subList(tested, newestFirst.size())));
        int first = 0;
        int firstThree = 0;
        for (Decided one : newestFirst.subList(0, tested)) {
            List<String> guessed = older.suggest(one.title(), one.content(), SUGGESTED).stream()
                    .map(Suggestion::category)
                    .toList();
            int place = guessed.indexOf(one.category());
            first += place == 0 ? 1 : 0;
            firstThree += place >= 0 ? 1 : 0;
        }
        return new Accuracy(learnedFrom, tested, first, firstThree);
    }
}
