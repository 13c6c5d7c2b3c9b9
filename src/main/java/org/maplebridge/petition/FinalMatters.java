package org.maplebridge.petition;

import java.util.List;

/** Matters on which a re-review decided for good (Reg. art. 36), by those who raised them. */
public interface FinalMatters {

    /** What is raised now, and by whom. */
    record Raised(String areaCode, List<Petitioner> petitioners, String title, String content) {

        public static Raised of(Petition petition, List<Petitioner> petitioners, String content) {
            Matter matter = petition.matter();
            return new Raised(matter.areaCode(), petitioners, matter.title(), content);
        }

        /** Its words as they are compared: every pair of neighbouring characters. */
        public List<String> words() {
            return SearchWords.required(title + "\n" + content);
        }
    }

    /** Numbers of those that one of them raised, the newest first; known by telephone or identity number. */
    List<String> raisedBy(List<Petitioner> petitioners);

    /**
     * The same, and behind them those that somebody of the same name raised in the same area in much the same words: for a
     * person to look at, who says whether it is the same petitioner and the same matter.
     */
    List<String> perhapsRaisedBefore(Raised raised);
}
