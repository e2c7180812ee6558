namespace LowIncomeMonitor.Platform.Live;

/// <summary>A right held for a time.</summary>
/// <param name="Key">What is held, e.g. "case/17".</param>
/// <param name="Owner">Who holds it.</param>
/// <param name="Fence">Grows with every new holding of the key, so that a late writer can be told from the present one.</param>
/// <param name="ExpiresAt">When it ends unless renewed; the store may end it a moment later, never earlier.</param>
public sealed record Lease(string Key, string Owner, long Fence, DateTimeOffset ExpiresAt);
