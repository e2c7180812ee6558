using LowIncomeMonitor.Domain.Linkage.Comparators;

namespace LowIncomeMonitor.Domain.Linkage.Blocking;

/// <summary>The whole value, normalised as the comparator <c>exact</c> does.</summary>
public sealed class WholeKeyPart : IKeyPart
{
    public const string KindName = "whole";

    public string Kind => KindName;

    public string Of(string value) => PlainText.Normalise(value);
}
