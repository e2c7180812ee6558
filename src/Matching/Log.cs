using Microsoft.Extensions.Logging;

namespace LowIncomeMonitor.Matching;

/// <summary>Matching's log lines: numbers 2000 to 2999. Counts and internal ids only, never a value of a record.</summary>
internal static partial class Log
{
    [LoggerMessage(2001, LogLevel.Debug, "{Partition}: {Records} records, {Hits} hits, {Matches} matches, {Households} households evaluated, {Findings} findings changed")]
    public static partial void BatchMatched(
        ILogger logger, string partition, int records, int hits, int matches, int households, int findings);

    [LoggerMessage(2101, LogLevel.Information, "Roster index at version {Version}: {People} people, {Bytes} bytes, profiles for linkage {ProfileBytes} bytes")]
    public static partial void IndexLoaded(ILogger logger, long version, int people, long bytes, long profileBytes);

    [LoggerMessage(2102, LogLevel.Information, "Roster index went from version {From} to {To}: {Changes} changes")]
    public static partial void IndexFollowed(ILogger logger, long from, long to, int changes);

    [LoggerMessage(2103, LogLevel.Information, "Waiting for a first roster: until one is applied no record can be matched, so none is read")]
    public static partial void WaitingForRoster(ILogger logger);

    [LoggerMessage(2201, LogLevel.Information, "Roster snapshot {Snapshot} for {AsOf} began, complete: {Complete}")]
    public static partial void SnapshotBegan(ILogger logger, string snapshot, DateOnly asOf, bool complete);

    [LoggerMessage(2202, LogLevel.Information, "Roster snapshot {Snapshot} applied: {Lines} lines, {Changes} changes, {Households} households evaluated, {Findings} findings changed")]
    public static partial void SnapshotApplied(
        ILogger logger, string snapshot, long lines, long changes, int households, int findings);

    [LoggerMessage(2203, LogLevel.Warning, "Roster snapshot {Snapshot} refused: {Reason}; {Arrived} of {Sent} lines arrived")]
    public static partial void SnapshotRefused(ILogger logger, string snapshot, string reason, long arrived, long sent);

    [LoggerMessage(2204, LogLevel.Warning, "{Lines} lines of roster snapshot {Snapshot} ignored: it is not open")]
    public static partial void LinesIgnored(ILogger logger, int lines, string snapshot);

    [LoggerMessage(2301, LogLevel.Information, "Sweep for {Day}: {Households} households evaluated, {Findings} findings changed")]
    public static partial void SweepDone(ILogger logger, DateOnly day, long households, long findings);

    [LoggerMessage(2302, LogLevel.Information, "Retention removed {Heads} remembered corrections and {Journal} index journal lines")]
    public static partial void RetentionDone(ILogger logger, int heads, int journal);

    [LoggerMessage(2401, LogLevel.Information, "Parameter packs changed: edition {Edition} is in force")]
    public static partial void PacksTaken(ILogger logger, string edition);

    [LoggerMessage(2402, LogLevel.Warning, "Parameter packs changed and are refused for {Faults} fault(s): edition {Edition} stays in force")]
    public static partial void PacksRefused(ILogger logger, int faults, string edition);

    [LoggerMessage(2403, LogLevel.Warning, "Fault in a parameter pack: {Fault}")]
    public static partial void PackFault(ILogger logger, string fault);

    [LoggerMessage(2404, LogLevel.Information, "Parameter packs changed: edition {Candidate} waits for approval by a second person; edition {Edition} stays in force")]
    public static partial void PacksWait(ILogger logger, string candidate, string edition);

    [LoggerMessage(2405, LogLevel.Information, "Edition {Edition} of the law is in force: {Step}")]
    public static partial void EditionInForce(ILogger logger, string edition, string step);

    [LoggerMessage(2406, LogLevel.Information, "Edition {Edition} of the law: {Step}")]
    public static partial void EditionDecided(ILogger logger, string edition, string step);

    [LoggerMessage(2407, LogLevel.Warning, "The journal of editions cannot be read ({Error}): edition {Edition} stays in force")]
    public static partial void GateUnreadable(ILogger logger, string error, string edition);

    [LoggerMessage(2411, LogLevel.Warning, "Feed {Source} is in doubt since {Day}: {Kind}; found {Found}, usually {Usual}, allowed {Allowed}")]
    public static partial void FeedInDoubt(
        ILogger logger, string source, string kind, DateOnly day, decimal found, decimal usual, decimal allowed);

    [LoggerMessage(2412, LogLevel.Warning, "{Partition}: {Hits} hits and {Claims} corrections held back until somebody decides")]
    public static partial void BatchHeld(ILogger logger, string partition, int hits, int claims);

    [LoggerMessage(2413, LogLevel.Information, "Feed {Source} {Decision}: {Records} held records, {Facts} facts no longer believed, {Households} households evaluated")]
    public static partial void FeedDecided(
        ILogger logger, string source, string decision, long records, long facts, int households);

    [LoggerMessage(2511, LogLevel.Information, "Review {Review} is {State}, {Followers} pairs follow: {Facts} facts ended or recorded, {Households} households evaluated, {Findings} findings changed")]
    public static partial void ReviewJudged(
        ILogger logger, long review, string state, int followers, int facts, int households, int findings);

    [LoggerMessage(2512, LogLevel.Information, "Review {Review} was opened in clear; who and why is noted")]
    public static partial void ReviewOpened(ILogger logger, long review);

    [LoggerMessage(2601, LogLevel.Warning, "Cross-check {Check} failed: {Fault}")]
    public static partial void CrossCheckFailed(ILogger logger, long check, string fault);

    [LoggerMessage(2602, LogLevel.Warning, "Cross-checks wait: the database does not answer")]
    public static partial void CrossCheckInterrupted(ILogger logger, Exception fault);

    [LoggerMessage(2501, LogLevel.Information, "Searched for people on the roster twice, at version {Version}: {People} people, {Pairs} pairs, {Changed} joined or parted")]
    public static partial void Deduplicated(ILogger logger, long version, int people, int pairs, int changed);
}
