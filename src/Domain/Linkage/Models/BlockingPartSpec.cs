using LowIncomeMonitor.Domain.Linkage.Blocking;

namespace LowIncomeMonitor.Domain.Linkage.Models;

/// <summary>A column and what of it goes into the key, written <c>surname</c> or <c>surname:prefix:3</c>.</summary>
/// <param name="Column">Name of the column.</param>
/// <param name="Part">Key part as <see cref="KeyPartCatalogue"/> takes it.</param>
public sealed record BlockingPartSpec(string Column, string Part)
{
    /// <exception cref="ArgumentException">There is no such key part.</exception>
    public static BlockingPartSpec Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var part = new BlockingPartSpec(colon < 0 ? text : text[..colon], colon < 0 ? WholeKeyPart.KindName : text[(colon + 1)..]);
        _ = KeyPartCatalogue.Create(part.Part);
        return part;
    }

    public override string ToString() => Part == WholeKeyPart.KindName ? Column : $"{Column}:{Part}";
}
