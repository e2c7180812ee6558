using LowIncomeMonitor.Contracts.V1;
using LowIncomeMonitor.Platform.Privacy;

namespace LowIncomeMonitor.Matching.In;

/// <summary>The wire form of a seal as the sealer takes it.</summary>
internal static class SealedPayload
{
    public static SealedBytes ToSealedBytes(this Sealed payload) =>
        new(payload.KeyId, payload.Nonce.Memory, payload.Ciphertext.Memory);
}
