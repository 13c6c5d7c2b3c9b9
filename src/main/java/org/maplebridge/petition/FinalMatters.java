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

    /**
     * Numbers of those that one of them raised, the newest first: known by telephone or identity number; by name, where it
     * arose in the same area and is told in much the same words. Whether it is the same matter a person says.
     */
    List<String> raisedBefore(Raised raised);
}
