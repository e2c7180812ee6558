namespace LowIncomeMonitor.Domain.Linkage.Blocking;

/// <summary>Takes candidate pairs one by one. A struct, so that the call costs nothing.</summary>
internal interface ICandidateVisitor
{
    void Visit(int left, int right);
}
