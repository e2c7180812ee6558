using LowIncomeMonitor.Domain.Alerting;

namespace LowIncomeMonitor.Alerts.Desk;

/// <summary>What is wrong with a request before anything is read.</summary>
internal static class StepRequest
{
    public const int ShortestText = 2;
    public const int LongestText = 2000;

    /// <summary>The fault in words, or null.</summary>
    public static string? FaultOf(DecisionRequest request)
    {
        if (!Enum.IsDefined(request.Kind))
            return "The step is not known.";
        var reasonOptional = request.Kind == DecisionKind.Received;
        if (FaultOf(request.Reason, "reason", reasonOptional) is { } reason)
            return reason;
        return FaultOf(request.Proof, "proof", request.Kind != DecisionKind.Explained);
    }

    private static string? FaultOf(string text, string what, bool optional)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
            return optional ? null : $"The {what} is missing. Give {ShortestText} to {LongestText} characters.";
        if (trimmed.Length is < ShortestText or > LongestText)
            return $"The {what} has {trimmed.Length} characters. Give {ShortestText} to {LongestText}.";
        return trimmed.Contains('\0') ? $"The {what} contains a character that cannot be stored." : null;
    }
}
