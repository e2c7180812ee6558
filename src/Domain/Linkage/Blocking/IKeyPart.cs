namespace LowIncomeMonitor.Domain.Linkage.Blocking;

/// <summary>
/// Makes one part of a blocking key from one column: the whole value, its first characters, its sound. Records that
/// agree on all parts of a key are candidates for each other.
/// </summary>
public interface IKeyPart
{
    /// <summary>Name in model files, such as <c>whole</c>.</summary>
    string Kind { get; }

    /// <summary>The part of a value; empty when the value gives none, and then the record has no such key.</summary>
    string Of(string value);
}
