using LowIncomeMonitor.Domain.Reviews;

namespace LowIncomeMonitor.Matching.Reviews;

/// <summary>What is wrong with a judgement before anything is locked.</summary>
internal static class JudgementFaults
{
    public const int ShortestText = 2;
    public const int LongestText = 1000;

    /// <summary>The fault in words, or null.</summary>
    public static string? Of(JudgeRequest request, ReviewView seen)
    {
        if (request.Verdict is { } verdict && !Enum.IsDefined(verdict))
            return "The verdict is not known.";
        if (OfText(request.Reason, "reason") is { } reason)
            return reason;
        if (request.Correction is not { } correction)
            return null;
        if (request.Verdict != ReviewVerdict.Same || seen.Kind != ReviewKind.Duplicate)
            return "A number is corrected only with the judgement that two people of the roster are one.";
        if (correction.CurrentPersonId != seen.PersonId && correction.CurrentPersonId != seen.OtherPersonId)
            return "The person whose number is in force is none of the two. Give one of the pair.";
        if (correction.ValidTo <= correction.ValidFrom)
            return "The former number ends before it begins.";
        return OfText(correction.Document, "document");
    }

    public static string? OfText(string text, string what) => text.Trim().Length switch
    {
        < ShortestText or > LongestText => $"The {what} has {text.Trim().Length} characters. Give {ShortestText} to {LongestText}.",
        _ when text.Contains('\0', StringComparison.Ordinal) => $"The {what} contains a character that cannot be stored.",
        _ => null,
    };
}
