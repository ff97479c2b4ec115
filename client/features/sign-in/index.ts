export { SignedOut } from './SignedOut.tsx';
export { SignIn } from './SignIn.tsx';
