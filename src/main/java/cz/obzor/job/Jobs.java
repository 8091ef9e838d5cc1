package cz.obzor.job;

/// Orders work.
public interface Jobs {

    /// Orders one piece of work, to be begun as soon as the present transaction is committed. Ordering the same piece
    /// again while it waits changes nothing.
    ///
    /// @param kind as in {@link JobHandler#kind()}
    /// @param id   of what is to be worked on; the handler gets it
    void order(String kind, String id);
}
