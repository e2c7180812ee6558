namespace LowIncomeMonitor.Platform.Quarantine;

/// <summary>Refused input with its seal opened. Holds personal data: never log it.</summary>
/// <param name="Item">What is known without the content.</param>
/// <param name="Key">Message key, as it came.</param>
/// <param name="Bytes">The input, as it came.</param>
public sealed record OpenedInput(QuarantinedItem Item, ReadOnlyMemory<byte> Key, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Identifier only: a record's own text would be the content's first step into a log.</summary>
    public override string ToString() => $"opened quarantine item {Item.Id}";
}
